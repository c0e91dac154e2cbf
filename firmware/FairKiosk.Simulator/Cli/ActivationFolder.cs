using System.Text;
using System.Text.Json;
using FairKiosk.Simulator.Texts;
using FairKiosk.Wire;

namespace FairKiosk.Simulator.Cli;

/// <summary>Reads the activation files that the gateway leaves in its data folder, one for each reader.</summary>
internal static class ActivationFolder
{
    public static (IReadOnlyList<Activation> Activations, Refusal? Refusal) Read(string dataFolder)
    {
        if (!Directory.Exists(dataFolder))
        {
            return ([], new Refusal(ExitCodes.CannotStart, Say.With($"There is no data folder {dataFolder}. Start a demo first: fairkiosk run --demo --data {dataFolder}")));
        }

        string folder = Path.Combine(dataFolder, "activation");
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json") : [];
        if (files.Length == 0)
        {
            return ([], new Refusal(ExitCodes.CannotStart, Say.With($"There is no activated reader in {folder}. Start a demo first: fairkiosk run --demo --data {dataFolder}")));
        }

        List<Activation> activations = [];
        foreach (string file in files)
        {
            try
            {
                activations.Add(Parse(File.ReadAllBytes(file)));
            }
            catch (JsonException error)
            {
                string said = FirstSentence(error.Message);
                return ([], new Refusal(ExitCodes.Usage, error.LineNumber is long number ? Say.With($"{file}, line {number + 1} cannot be read: {said}") : Say.With($"{file} cannot be read: {said}")));
            }
            catch (Exception error) when (error is FormatException or InvalidOperationException or KeyNotFoundException)
            {
                return ([], new Refusal(ExitCodes.Usage, Say.With($"{file} is not an activation file: {error.Message}")));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                return ([], new Refusal(ExitCodes.CannotStart, Say.With($"{file} cannot be opened: {error.Message}")));
            }
        }

        return ([.. activations.OrderBy(activation => activation.ReaderId, NaturalOrder.Instance)], null);
    }

    private static Activation Parse(byte[] json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement root = document.RootElement;
        byte[] config = root.TryGetProperty("config", out JsonElement element) ? Encoding.UTF8.GetBytes(element.GetRawText()) : [];
        string reader = Text(root, "reader");
        if (!Topics.IsReaderId(reader))
        {
            throw new FormatException(Say.With($"'{reader}' is not a reader's name."));
        }

        return new Activation(
            reader,
            Text(root, "password"),
            Text(root, "host"),
            root.TryGetProperty("port", out JsonElement port) && port.TryGetInt32(out int number) ? number : throw new FormatException(Say.Plain("'port' is missing.")),
            Text(root, "caFile") is { Length: > 0 } caFile ? caFile : null,
            Convert.FromHexString(Text(root, "commandKey")),
            ConfigCodec.Decode(config, 0, config.Length) ?? throw new FormatException(Say.Plain("'config' is missing or broken.")));
    }

    private static string Text(JsonElement root, string name) => root.TryGetProperty(name, out JsonElement value) ? value.GetString() ?? "" : "";

    private static string FirstSentence(string text)
    {
        int end = text.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? text : text[..(end + 1)];
    }
}
