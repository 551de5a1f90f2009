"""The platform-neutral core of Starstreak: it decides; adapters translate; the scheduler says what time it is."""
