using System.Reflection;
using FairKiosk.Reader.Linux.Sources;
using FairKiosk.Reader.Linux.Texts;

namespace FairKiosk.Reader.Linux.Plugins;

/// <summary>The plug-ins of one command line, and what they offer.</summary>
internal sealed class PluginSet
{
    private readonly List<IReaderPlugin> _all;

    private PluginSet(List<IReaderPlugin> all)
    {
        _all = all;
    }

    /// <exception cref="CannotStartException">A file is none, or holds no plug-in of this reader.</exception>
    public static PluginSet Load(IEnumerable<string> files) => new([.. files.Select(file => Load(Path.GetFullPath(file)))]);

    /// <exception cref="CannotStartException">No plug-in has such a module.</exception>
    public IScanSource Source(string module)
    {
        var plugin = _all.Find(plugin => plugin.Modules.Contains(module, StringComparer.Ordinal))
            ?? throw None(Say.With($"--source module:{module}: there is no such NFC module."), _all.SelectMany(plugin => plugin.Modules));
        return new CardModuleSource(module, () => plugin.OpenModule(module));
    }

    /// <exception cref="CannotStartException">No plug-in has such a part, or it does not answer.</exception>
    public IReaderPart Part(string name)
    {
        var plugin = _all.Find(plugin => plugin.Parts.Contains(name, StringComparer.Ordinal))
            ?? throw None(Say.With($"--part {name}: there is no such part."), _all.SelectMany(plugin => plugin.Parts));
        try
        {
            return plugin.OpenPart(name);
        }
        catch (Exception failure)
        {
            // Whatever a driver throws: somebody has to look at the wires.
            throw new CannotStartException(Say.With($"The part {name} does not answer: {failure.Message}"), failure);
        }
    }

    private static CannotStartException None(string message, IEnumerable<string> names)
    {
        var all = string.Join(", ", names);
        return new CannotStartException(message + " " + (all.Length == 0 ? Say.Plain("Name the file that brings it with --plugin.") : Say.With($"There are: {all}.")))
        {
            ExitCode = Commands.ExitCodes.Usage,
        };
    }

    private static IReaderPlugin Load(string file)
    {
        if (!File.Exists(file))
        {
            throw Unusable(Say.With($"There is no file {file}."), null);
        }

        try
        {
            var found = new PluginContext(file).LoadFromAssemblyPath(file).GetExportedTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IReaderPlugin))).ToList();
            return found.Count == 1
                ? (IReaderPlugin)Activator.CreateInstance(found[0])!
                : throw Unusable(Say.With($"{file} is no plug-in of this reader."), null);
        }
        catch (Exception failure) when (failure is BadImageFormatException or IOException or TypeLoadException or MissingMethodException or TargetInvocationException)
        {
            throw Unusable(Say.With($"{file} is no plug-in of this reader.") + " " + failure.Message, failure);
        }
    }

    private static CannotStartException Unusable(string message, Exception? cause) => new(message, cause!) { ExitCode = Commands.ExitCodes.Usage };
}
