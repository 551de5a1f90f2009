"""What people can do, one capability a file: functions (event, deps, now) -> Outcome, in the caller's transaction."""
