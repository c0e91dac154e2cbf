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
}
