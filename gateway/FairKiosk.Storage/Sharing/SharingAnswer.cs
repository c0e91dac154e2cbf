namespace FairKiosk.Storage;

/// <summary>What became of somebody's wish to share a lead. Whatever is not <see cref="Done"/> changed nothing.</summary>
public enum SharingAnswer
{
    Done,

    /// <summary>Not a lead of that exhibitor, or nothing of theirs; whether it is anybody's is not said.</summary>
    NotTheirs,

    /// <summary>There is no text with that number in that language: nobody was asked.</summary>
    NoText,

    /// <summary>The visitor did not agree to it, or does no longer.</summary>
    NoPermission,

    /// <summary>There is no such member, partner or cluster to go to.</summary>
    NobodyThere,

    /// <summary>That stands already.</summary>
    StandsAlready,

    /// <summary>What is needed is empty or too long.</summary>
    BadText,

    /// <summary>A text that is to say nothing of the visitor names them.</summary>
    NamesVisitor,

    /// <summary>A text that is to say nothing of the visitor has a word of their name or firm; it may mean something else, which is for a person to say.</summary>
    MayNameVisitor,

    /// <summary>A withdrawal is undone only by whoever noted it, and only for some minutes.</summary>
    NoSlip,
}
