using FairKiosk.Reader.Journals;

namespace FairKiosk.Reader.Delivery;

/// <summary>How far one journal's delivery has come.</summary>
internal sealed class DeliveryState
{
    /// <summary>Gets or sets the sequence up to which the gateway has confirmed.</summary>
    internal long UpTo { get; set; }

    /// <summary>Gets or sets the sequence to send next.</summary>
    internal long Next { get; set; }

    /// <summary>Gets or sets the highest sequence that was sent, or told lost or refused, since this start, or confirmed before it.</summary>
    /// <remarks>A receipt is believed no further: what it claims beyond that came from another reader with a copy of this journal, or from this
    /// one before its storage went back in time, and may have had another content.</remarks>
    internal long Sent { get; set; }

    /// <summary>Gets or sets the head that this start found: up to it, an earlier start may have sent more than <see cref="Sent"/> knows.</summary>
    internal long FoundHead { get; set; }

    /// <summary>Gets or sets a value indicating whether the gateway has answered for this journal since the last connect or epoch.</summary>
    internal bool Greeted { get; set; }

    /// <summary>Gets or sets the last sequence of a refused batch; up to it events go singly.</summary>
    internal long SinglyUpTo { get; set; }

    /// <summary>Gets or sets how many rounds have ended without progress.</summary>
    internal int Stalls { get; set; }

    /// <summary>Gets or sets the database of the receipt that set <see cref="UpTo"/>; empty before one.</summary>
    internal string Database { get; set; } = "";

    /// <summary>Gets or sets its epoch.</summary>
    internal string Epoch { get; set; } = "";

    /// <summary>Gets the sequences that the gateway refused singly: it has them raw.</summary>
    internal SequenceRanges Refused { get; } = new();
}
