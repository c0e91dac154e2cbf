namespace FairKiosk.Reader.Linux.Nfc;

/// <summary>What a tag holds besides its UID.</summary>
/// <param name="State">Whether there is anything, and whether all of it was read.</param>
/// <param name="Message">The message's bytes; empty unless it is whole.</param>
internal readonly record struct NdefContent(NdefState State, byte[] Message)
{
    /// <summary>The card is no tag, or one that nothing has been written to.</summary>
    public static NdefContent None { get; } = new(NdefState.None, []);

    /// <summary>There is content, but not all of it could be read.</summary>
    public static NdefContent Torn { get; } = new(NdefState.Torn, []);

    public static NdefContent Whole(byte[] message) => message.Length == 0 ? None : new NdefContent(NdefState.Whole, message);
}
