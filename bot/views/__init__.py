"""What a person sees: pure functions from what is known to a screen."""
