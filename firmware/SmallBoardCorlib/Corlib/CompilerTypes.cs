namespace System.Runtime.CompilerServices
{
    public static class IsExternalInit;
    public sealed class CompilerGeneratedAttribute : Attribute;
    public sealed class IndexerNameAttribute(string name) : Attribute { public string Name => name; }
    public static class RuntimeHelpers { public static void InitializeArray(Array array, RuntimeFieldHandle field) => throw null!; }
}

namespace System.Reflection
{
    public sealed class DefaultMemberAttribute(string name) : Attribute { public string Name => name; }
}

namespace System.Threading
{
    public static class Monitor
    {
        public static void Enter(object target, ref bool taken) => throw null!;
        public static void Exit(object target) => throw null!;
    }

    public static class Timeout { public const int Infinite = -1; }
    public abstract class WaitHandle { public bool WaitOne(int millisecondsTimeout, bool exitContext) => throw null!; }
    public sealed class AutoResetEvent : WaitHandle
    {
        public AutoResetEvent(bool initialState) => throw null!;
        public bool Set() => throw null!;
    }
}
