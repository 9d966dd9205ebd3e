"""Other queues, run in an environment of their own by the benchmark."""
