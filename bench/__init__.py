"""Benchmarks: `make bench` runs them and prints ratios. See docs/performance.md."""
