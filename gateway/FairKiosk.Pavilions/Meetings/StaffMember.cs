namespace FairKiosk.Pavilions.Meetings;

/// <summary>Somebody of the pavilion who attends meetings: a coordinator, an interpreter, or both.</summary>
/// <param name="Id">Short stable name, lower case.</param>
/// <param name="Name">Name as people write it.</param>
public sealed record StaffMember(string Id, string Name)
{
    /// <summary>What they do in meetings, each once.</summary>
    public ValueList<StaffTask> Tasks { get; init; } = [];

    /// <summary>The languages that they speak, ISO 639-1.</summary>
    public ValueList<string> Languages { get; init; } = [];

    /// <summary>The name with which they sign in to the pages; empty when they do not.</summary>
    public string SignIn { get; init; } = "";

    /// <summary>Whether they do that in meetings.</summary>
    /// <param name="task">The task.</param>
    /// <returns>True when they do.</returns>
    public bool Does(StaffTask task) => Tasks.Contains(task);
}
