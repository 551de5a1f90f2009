"""``make bench-star``: how well the checker reads people's answers, beside baselines that read nothing."""
