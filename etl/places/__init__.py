"""The country's districts and upazilas: who they are, how their names are spelled, where a text names them."""
