namespace FairKiosk.Storage;

/// <summary>A badge as the organiser may see it: nothing that was read at a booth.</summary>
/// <param name="Badge">Its pseudonym.</param>
/// <param name="Name">What the organiser's own visitor list calls the person; null when it does not.</param>
/// <param name="Company">The firm that the list names; null when it names none.</param>
/// <param name="Booths">At how many booths and other places it was counted.</param>
public sealed record PersonBadge(string Badge, string? Name, string? Company, int Booths)
{
    /// <summary>Enough of a pseudonym to tell badges apart by eye.</summary>
    public string Short => Badge[..6];
}
