using System.Runtime.Versioning;

// Two cores, and tests that measure how long real processes take: one at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

// Signals, namespaces and /proc.
[assembly: SupportedOSPlatform("linux")]
