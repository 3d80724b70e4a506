package io.github.stripekeys.work;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Adds a step to the start of a method and to each jump back, and calls {@link JdkCalls} in place of the JDK. */
final class CountingMethod extends MethodVisitor {
    private static final String STEPS = Type.getInternalName(Steps.class);
    private static final String CALLS = Type.getInternalName(JdkCalls.class);

    /** By the name and the descriptor of the static method. */
    private static final Map<String, String> OWNERS = Arrays.stream(JdkCalls.class.getDeclaredMethods())
            .filter(method -> !method.isSynthetic())
            .collect(Collectors.toMap(CountingMethod::signature, CountingMethod::owner));

    private final Set<Label> passed = new HashSet<>();

    CountingMethod(MethodVisitor next) {
        super(Opcodes.ASM9, next);
    }

    @Override
    public void visitCode() {
        super.visitCode();
        step();
    }

    @Override
    public void visitLabel(Label label) {
        passed.add(label);
        super.visitLabel(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        if (passed.contains(label)) {
            step();
        }
        super.visitJumpInsn(opcode, label);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        String replaced = opcode == Opcodes.INVOKESTATIC ? descriptor : withReceiver(owner, descriptor);
        if (opcode != Opcodes.INVOKESPECIAL && isReplaced(owner, name, replaced)) {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, CALLS, name, replaced, false);
        } else {
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        }
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        super.visitInvokeDynamicInsn(
                name,
                descriptor,
                bootstrap,
                Arrays.stream(arguments).map(CountingMethod::counting).toArray());
    }

    private void step() {
        super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS, "step", "()V", false);
    }

    private static Object counting(Object argument) {
        if (!(argument instanceof Handle handle)) {
            return argument;
        }
        String replaced = handle.getTag() == Opcodes.H_INVOKESTATIC
                ? handle.getDesc()
                : withReceiver(handle.getOwner(), handle.getDesc());
        return isReplaced(handle.getOwner(), handle.getName(), replaced)
                ? new Handle(Opcodes.H_INVOKESTATIC, CALLS, handle.getName(), replaced, false)
                : handle;
    }

    private static boolean isReplaced(String owner, String name, String descriptor) {
        return owner.equals(OWNERS.get(name + descriptor));
    }

    private static String withReceiver(String owner, String descriptor) {
        return "(L" + owner + ";" + descriptor.substring(1);
    }

    private static String signature(Method method) {
        return method.getName() + Type.getMethodDescriptor(method);
    }

    private static String owner(Method method) {
        Class<?> first = method.getParameterTypes()[0];
        return switch (method.getName()) {
            case "arraycopy" -> Type.getInternalName(System.class);
            case "fill" -> Type.getInternalName(Arrays.class);
            default -> Type.getInternalName(first);
        };
    }
}
