using System.Runtime.Versioning;

// Two cores, and real processes: one at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

// Pseudo-terminals and signals.
[assembly: SupportedOSPlatform("linux")]
