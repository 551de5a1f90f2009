"""The house is tested through its front door: event in, deliveries out."""
