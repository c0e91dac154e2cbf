using System.CommandLine;
using FairKiosk.Gateway.Texts;

namespace FairKiosk.Gateway.Commands;

/// <summary>A command whose --help ends with examples.</summary>
internal sealed class ExampleCommand(string name, string description, params string[] examples) : Command(name, Say.Plain(description))
{
    public IReadOnlyList<string> Examples { get; } = examples;
}
