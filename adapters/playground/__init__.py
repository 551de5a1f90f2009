"""The playground: a chat platform of its own, in one page, on this machine only; without accounts."""
