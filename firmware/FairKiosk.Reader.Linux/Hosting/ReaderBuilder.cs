using System.Reflection;
using FairKiosk.Reader.Linux.Activation;
using FairKiosk.Reader.Linux.Commands;
using FairKiosk.Reader.Linux.Page;
using FairKiosk.Reader.Linux.Plugins;
using FairKiosk.Reader.Linux.Storage;
using FairKiosk.Reader.Ports;
using FairKiosk.Wire;

namespace FairKiosk.Reader.Linux.Hosting;

/// <summary>The composition root: puts a reader together from its arguments.</summary>
internal static class ReaderBuilder
{
    private const long BytesPerMebibyte = 1024 * 1024;

    private static readonly string Version =
        typeof(ReaderBuilder).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <exception cref="CannotStartException">Something is in the way that a person has to mend.</exception>
    /// <exception cref="JournalStoreException">The journal cannot be read or written at all.</exception>
    public static RunningReader Build(RunArguments arguments, Func<Stream> stdin, Stream events, TextWriter said, TextWriter errors)
    {
        var activation = ActivationFile.Load(arguments.Activation);
        var plugins = PluginSet.Load(arguments.Plugins);
        var state = new StateFolder(arguments.State);
        state.Claim(activation.ReaderId);
        var parts = new Stack<IDisposable>();
        var inbox = Added(new Inbox());
        try
        {
            var store = Added(FileJournalStore.Open(state.JournalFolder, arguments.CapacityMebibytes * BytesPerMebibyte));
            var link = Added(new MqttLink(activation, inbox));
            var (lights, isTerminal) = arguments.EventsAsJson ? (errors, !Console.IsErrorRedirected) : (said, !Console.IsOutputRedirected);
            var indicator = Added(new TerminalIndicator(lights, isTerminal, arguments.Bell));
            IAnnouncer announcer = arguments.EventsAsJson ? new JsonAnnouncer(events) : new TextAnnouncer(said);
            var config = NewerOf(state.LoadConfig(), activation.Config);
            var clock = new SystemReaderClock();
            var settings = new ReaderSettings
            {
                ReaderId = activation.ReaderId,
                Firmware = Version,
                CommandKey = activation.CommandKey,
                Config = config,
            };
            var feed = arguments.PagePort is null ? null : new PageFeed(clock);
            var panel = arguments.Parts.Count == 0 ? null : Added(new Panel(
                [.. arguments.Parts.Select(name => new PanelPart(name, plugins.Part(name), clock, inbox.PartSaid))], clock, inbox.TryPress));
            IIndicator shown = feed is null ? indicator : new IndicatorPair(indicator, feed);
            shown = panel is null ? shown : new IndicatorPair(shown, panel);
            var core = new ReaderCore(settings, store, clock, link, shown, panel is null ? new NullDisplay() : panel, new SystemEntropy());
            core.Open();
            var host = new ReaderHost(new HostParts
            {
                Activation = activation,
                State = state,
                Inbox = inbox,
                Core = core,
                Clock = clock,
                Announcer = announcer,
                Power = new PowerSupply(),
                Config = config,
                Panel = panel,
                Page = feed is null ? null : new PageModel(feed, clock, activation),
            });
            if (feed is not null && PageServer.TryStart(arguments.PagePort!.Value, feed, inbox, clock, announcer) is { } page)
            {
                _ = Added(page);
            }

            var sources = arguments.Sources.Select(text => Added(text.Open(arguments.Framing, arguments.IdleMillis, arguments.KeyMap, plugins, stdin))).ToList();
            sources.ForEach(source => source.Start(inbox));
            panel?.Start();

            link.Start();
            announcer.Notice("reader", $"{activation.ReaderId} reads from {string.Join(", ", sources.Select(source => source.Name))}");
            return new RunningReader(host, inbox, link, parts);
        }
        catch
        {
            // A source may be waiting for room in it; none could be disposed of.
            inbox.Stop();
            foreach (var part in parts)
            {
                part.Dispose();
            }

            throw;
        }

        T Added<T>(T part)
            where T : IDisposable
        {
            parts.Push(part);
            return part;
        }
    }

    // A fresh activation of the reader is newer than what came before it; everything else that came over the link is newer than the activation.
    private static ReaderConfig NewerOf(ReaderConfig? kept, ReaderConfig activated) =>
        kept is not null && kept.Revision >= activated.Revision ? kept : activated;
}
