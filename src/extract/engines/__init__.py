"""What distributes the batches of a run: a loop, processes, Dask; and an adapter for Spark."""
