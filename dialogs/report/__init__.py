"""Reports: what leaves Varv as a file, gathered from what is kept, for whoever asks."""
