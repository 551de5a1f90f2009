"""Says what time it is, and lets the core do what is due: the only async loops outside the adapters."""
