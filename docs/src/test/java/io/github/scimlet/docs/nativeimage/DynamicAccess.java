package io.github.scimlet.docs.nativeimage;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What classes ask the JVM at run time that an image does not know unless it is told. */
final class DynamicAccess {

    private static final Pattern ASKED = Pattern.compile(String.join(
            "|",
            "java\\.lang\\.Class\\.(forName|newInstance|getRecordComponents|getEnclosing.*|getResource.*)",
            "java\\.lang\\.Class\\.get(Declared)?(Method|Constructor|Field|Classe)s?",
            "java\\.lang\\.ClassLoader\\.(loadClass|getResource.*|getSystemResource.*|defineClass)",
            "java\\.lang\\.invoke\\.MethodHandles\\$Lookup\\.(find|unreflect|define).*",
            "java\\.lang\\.reflect\\.(Proxy|Method|Constructor|Field|Array|AccessibleObject|RecordComponent)\\..*",
            "java\\.util\\.(ServiceLoader|ResourceBundle)\\..*",
            "java\\.util\\.concurrent\\.atomic\\.Atomic\\w+FieldUpdater\\.newUpdater",
            "java\\.io\\.Object(In|Out)putStream\\..*",
            "sun\\.misc\\.Unsafe\\..*"));

    private DynamicAccess() {}

    /** The classes that ask, each with what it asks. */
    static Set<String> in(JavaClasses classes) {
        Set<String> found = new TreeSet<>();
        for (JavaClass one : classes) {
            for (JavaAccess<?> access : one.getAccessesFromSelf()) {
                AccessTarget target = access.getTarget();
                String asked = target.getOwner().getName() + "." + target.getName();
                if (ASKED.matcher(asked).matches()) {
                    found.add(one.getName() + " " + asked);
                }
            }
        }
        return found;
    }
}
