"""What may leave the office: small counts of people, names of sole traders, homes and verdicts about thresholds are kept back."""
