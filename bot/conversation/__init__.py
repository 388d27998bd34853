"""What a press or a text does to an assessment: pure functions from what is known to a step."""
