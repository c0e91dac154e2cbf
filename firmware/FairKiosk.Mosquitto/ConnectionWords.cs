using System.Runtime.InteropServices;

namespace FairKiosk.Mosquitto;

/// <summary>Return codes in the words of the person who has to act on them.</summary>
internal static unsafe class ConnectionWords
{
    /// <param name="code">Answer of the broker to the greeting: MQTT 3.1.1, 3.2.2.3.</param>
    public static string OfRefusal(int code) => code switch
    {
        1 => "the broker does not speak MQTT 3.1.1",
        2 => "the broker refuses this client id",
        3 => "the broker is not available now",
        4 or 5 => "the broker refuses the user name or the password",
        _ => $"the broker refuses the connection (code {code})",
    };

    /// <param name="code">Return code of libmosquitto.</param>
    /// <param name="systemError">errno, used where the code points to it.</param>
    /// <param name="detail">Last line that the library logged as an error; may be empty.</param>
    public static string OfFailure(int code, int systemError, string detail) => code switch
    {
        NativeMosquitto.Errno when systemError != 0 => Marshal.GetPInvokeErrorMessage(systemError),
        NativeMosquitto.Tls when detail.Contains("certificate verify failed", StringComparison.Ordinal) =>
            "the broker's certificate was not signed by the authority in the CA file",
        NativeMosquitto.Tls => detail.Length > 0 ? $"no secure connection: {detail}" : "no secure connection",
        NativeMosquitto.NameLookup => "the broker's name cannot be resolved",
        NativeMosquitto.KeepAlive => "the broker has stopped answering",
        NativeMosquitto.ConnectionLost or NativeMosquitto.NoConnection => "the connection was lost",
        _ => Marshal.PtrToStringUTF8((nint)NativeMosquitto.ErrorText(code)) ?? $"code {code}",
    };
}
