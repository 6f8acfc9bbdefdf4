package io.github.scimlet.benchmarks.suite.contender;

import io.github.scimlet.benchmarks.workload.Contender;

/** Shows a contender the JDK and what it implements, but none of our libraries, which may be others than its own. */
final class WorkloadOnly extends ClassLoader {

    private static final String WORKLOAD = Contender.class.getPackageName() + ".";

    WorkloadOnly() {
        super(getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.startsWith(WORKLOAD)) {
            return Class.forName(name, false, WorkloadOnly.class.getClassLoader());
        }
        throw new ClassNotFoundException(name);
    }
}
