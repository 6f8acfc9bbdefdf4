package io.github.scimlet.spring.test;

import io.github.scimlet.protocol.AccessPolicy;
import io.github.scimlet.protocol.Authenticator;
import io.github.scimlet.protocol.BackOff;
import io.github.scimlet.protocol.FailureTranslator;
import io.github.scimlet.protocol.ProvisioningListener;
import io.github.scimlet.protocol.RequestListener;
import io.github.scimlet.protocol.TenantResolver;
import io.github.scimlet.spring.GroupStores;
import io.github.scimlet.spring.ScimServiceProviderCustomizer;
import io.github.scimlet.spring.ServiceProviderConfigCustomizer;
import io.github.scimlet.spring.UserStores;
import io.github.scimlet.store.ResourceStore;
import java.util.Set;
import org.springframework.boot.test.context.filter.annotation.StandardAnnotationCustomizableTypeExcludeFilter;

/** Of the components that are found, those which {@link ScimTest} names. */
final class ScimTypeExcludeFilter extends StandardAnnotationCustomizableTypeExcludeFilter<ScimTest> {

    private static final Set<Class<?>> SERVED = Set.of(
            ResourceStore.class,
            UserStores.class,
            GroupStores.class,
            TenantResolver.class,
            AccessPolicy.class,
            BackOff.class,
            FailureTranslator.class,
            Authenticator.class,
            ProvisioningListener.class,
            RequestListener.class,
            ScimServiceProviderCustomizer.class,
            ServiceProviderConfigCustomizer.class);

    ScimTypeExcludeFilter(Class<?> test) {
        super(test);
    }

    @Override
    protected Set<Class<?>> getKnownIncludes() {
        return SERVED;
    }
}
