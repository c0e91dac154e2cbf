using System.Reflection;
using System.Runtime.Loader;

namespace FairKiosk.Reader.Linux.Plugins;

/// <summary>A plug-in's own libraries, which lie beside it; what the reader has itself is shared with it.</summary>
internal sealed class PluginContext(string file) : AssemblyLoadContext(Path.GetFileNameWithoutExtension(file))
{
    private readonly AssemblyDependencyResolver _beside = new(file);

    // A copy of it beside the plug-in would make the same interface two.
    private static readonly string[] OfTheReader = ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? string.Empty)
        .Split(Path.PathSeparator).Select(path => Path.GetFileNameWithoutExtension(path)).ToArray();

    protected override Assembly? Load(AssemblyName assemblyName) =>
        !OfTheReader.Contains(assemblyName.Name, StringComparer.OrdinalIgnoreCase) && _beside.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _beside.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;
}
