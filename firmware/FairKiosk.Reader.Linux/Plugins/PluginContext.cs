using System.Reflection;
using System.Runtime.Loader;

namespace FairKiosk.Reader.Linux.Plugins;

/// <summary>A plug-in's own libraries, which lie beside it; what the reader has itself is shared with it.</summary>
internal sealed class PluginContext(string file) : AssemblyLoadContext(Path.GetFileNameWithoutExtension(file))
{
    private readonly AssemblyDependencyResolver _beside = new(file);

    protected override Assembly? Load(AssemblyName assemblyName) =>
        !IsShared(assemblyName) && _beside.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _beside.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;

    // A copy of the reader's own beside the plug-in would make the same interface two.
    private static bool IsShared(AssemblyName name) => name.Name is { } plain
        && (plain == typeof(PluginContext).Assembly.GetName().Name || plain.StartsWith("FairKiosk.", StringComparison.Ordinal) && File.Exists(Path.Combine(AppContext.BaseDirectory, plain + ".dll")));
}
