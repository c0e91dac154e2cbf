using YamlDotNet.Core;

namespace FairKiosk.Gateway.Setup;

/// <summary>Everything that is wrong in one file, so that somebody mends it in one go.</summary>
internal sealed class Complaints
{
    /// <summary>More than anybody mends at once.</summary>
    public const int Most = 50;

    private readonly List<Complaint> _all = [];

    public bool Any => _all.Count > 0;

    public bool AreFull => _all.Count >= Most;

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Complaint> All => [.. _all.OrderBy(complaint => complaint.Line).ThenBy(complaint => complaint.Column)];

    public void Add(Mark at, string text) => Add(at.Line, at.Column, text);

    public void Add(long line, long column, string text)
    {
        if (!AreFull)
        {
            _all.Add(new Complaint(line, column, text));
        }
    }
}
