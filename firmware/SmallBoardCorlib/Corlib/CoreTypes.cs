// The allow-list: the part of nanoFramework's mscorlib that the portable projects use, and what the compiler itself asks for.
// Nothing here runs. A type that is missing is missing on purpose: no generics, Nullable<T>, tuples, tasks, spans, StringBuilder.
#pragma warning disable CS0660, CS0661 // Equality is declared, never run.
namespace System;

public class Object
{
    public virtual string ToString() => throw null!;
    public virtual bool Equals(object? other) => throw null!;
    public virtual int GetHashCode() => throw null!;
}

public abstract class ValueType;
public abstract class Enum : ValueType;
public abstract class Attribute;
public abstract class Delegate;
public abstract class MulticastDelegate : Delegate;
public struct Void;
public struct Boolean;
public struct Char;
public struct SByte;
public struct Byte;
public struct Int16;
public struct UInt16;
public struct Int32 { public const int MaxValue = 0x7fffffff; public override string ToString() => throw null!; }
public struct UInt32;
public struct Int64 { public const long MaxValue = 0x7fffffffffffffff; public const long MinValue = unchecked((long)0x8000000000000000); public override string ToString() => throw null!; }
public struct UInt64;
public struct Single;
public struct Double;
public struct IntPtr;
public struct UIntPtr;
public struct RuntimeTypeHandle;
public struct RuntimeFieldHandle;
public abstract class Type;

public interface IDisposable
{
    void Dispose();
}

public abstract class Array
{
    public int Length => throw null!;
    public static void Copy(Array source, Array destination, int length) => throw null!;
    public static void Copy(Array source, int sourceIndex, Array destination, int destinationIndex, int length) => throw null!;
}

public sealed class String
{
    public String(char[] value) => throw null!;
    public String(char[] value, int startIndex, int length) => throw null!;
    public int Length => throw null!;
    [Runtime.CompilerServices.IndexerName("Chars")]
    public char this[int index] => throw null!;
    public string Substring(int startIndex) => throw null!;
    public string Substring(int startIndex, int length) => throw null!;
    public static bool operator ==(string? left, string? right) => throw null!;
    public static bool operator !=(string? left, string? right) => throw null!;
    public static string Concat(string? first, string? second) => throw null!;
    public static string Concat(string? first, string? second, string? third) => throw null!;
    public static string Concat(string? first, string? second, string? third, string? fourth) => throw null!;
    public static string Concat(params string?[] values) => throw null!;
}

public class Exception
{
    public Exception() => throw null!;
    public Exception(string message) => throw null!;
    public Exception(string message, Exception? innerException) => throw null!;
}

public class ArgumentException(string message) : Exception(message);
public class InvalidOperationException : Exception;

public sealed class ParamArrayAttribute : Attribute;
public sealed class FlagsAttribute : Attribute;

public enum AttributeTargets
{
    All = 32767,
}

public sealed class AttributeUsageAttribute(AttributeTargets validOn) : Attribute
{
    public AttributeTargets ValidOn => validOn;
    public bool AllowMultiple { get; set; }
    public bool Inherited { get; set; }
}
