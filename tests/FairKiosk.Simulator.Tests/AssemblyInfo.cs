using System.Runtime.Versioning;

// As the gateway.
[assembly: SupportedOSPlatform("linux")]
