"""Adapters translate: platforms, storage, settings and the command line. They never decide."""
