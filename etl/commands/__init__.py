"""What can be asked of etl on the command line: one file a command."""
