"""Content is data: questions, follow-ups, samples and the checker's model. Nothing imports it."""
