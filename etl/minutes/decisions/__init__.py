"""What a decision asks for: its implementers, time limit, topic, and whether it repeats an earlier one."""
