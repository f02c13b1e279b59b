"""A made-up office: what might have happened in its upazilas, then the papers and registers that tell of it."""
