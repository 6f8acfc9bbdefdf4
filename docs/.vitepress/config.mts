import { existsSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type DefaultTheme } from 'vitepress'

const repository = 'https://github.com/scimlet/scimlet'
const docs = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Javadoc is a page of the site if it has been put here before it is built; see `docs/build`. */
const javadoc = existsSync(join(docs, 'public/javadoc/index.html'))

const tutorial = [page('From dependency to first Entra sync', 'tutorial')]

const howTo = [
  page('Your own tables', 'how-to/your-own-tables'),
  page('Entities of JPA', 'how-to/jpa'),
  page('Users and groups in a database', 'jdbc'),
  page('Spring Boot', 'spring-boot'),
  page('Jetty, Tomcat, Quarkus, Dropwizard, Jersey', 'how-to/servers'),
  page('Several tenants', 'how-to/tenants'),
  page('Attributes and resources of your own', 'how-to/extensions'),
  page('Signed tokens', 'oauth'),
  page('Native images', 'how-to/native-image'),
  page('Test your store, rehearse a provider', 'testkit'),
  page('Entra ID, field by field', 'how-to/entra'),
  page('Okta, field by field', 'how-to/okta'),
  page('Other identity providers', 'how-to/other-providers'),
  page('From another SCIM server', 'how-to/migrate'),
  page('From SCIMple', 'how-to/migrate-from-scimple'),
  page('From SCIM-SDK', 'how-to/migrate-from-scim-sdk'),
  page('From the SDK of Ping Identity', 'how-to/migrate-from-ping-scim2')
]

const reference = [
  page('Settings', 'reference/settings'),
  page('Limits', 'reference/limits'),
  page('Tolerances', 'reference/tolerances'),
  page('Errors', 'reference/errors'),
  page('Conformance', 'conformance')
]

const explanation = [
  page('The way of a request', 'explanation/architecture'),
  page('PATCH', 'explanation/patch'),
  page('Consistency', 'explanation/consistency'),
  page('Scaling out', 'scaling'),
  page('Security', 'security'),
  page('Performance', 'performance'),
  page('Decisions', 'adr/')
]

export default defineConfig({
  title: 'Scimlet',
  description: 'SCIM 2.0 provisioning for Java applications that keep their own users.',
  lang: 'en',
  base: process.env.SITE_BASE ?? '/scimlet/',
  srcExclude: ['src/**', 'target/**'],
  rewrites: { 'adr/README.md': 'adr/index.md' },
  cleanUrls: false,
  lastUpdated: false,

  markdown: {
    // GitHub's, so that a link to a heading works in both places.
    anchor: { slugify: anchor },
    config: markdown => {
      markdown.core.ruler.push('repository', state => {
        for (const token of state.tokens.flatMap(block => block.children ?? [])) {
          const target = token.type === 'link_open' ? token.attrGet('href') : null
          if (target) {
            token.attrSet('href', inRepository(target, state.env.relativePath))
          }
        }
      })
    }
  },

  themeConfig: {
    nav: [
      { text: 'Tutorial', link: '/tutorial' },
      { text: 'How-to', items: howTo.filter(isThere) },
      { text: 'Reference', items: reference.filter(isThere) },
      { text: 'Explanation', items: explanation.filter(isThere) },
      ...(javadoc ? [{ text: 'Javadoc', link: '/javadoc/index.html', target: '_self' }] : [])
    ],
    sidebar: [
      { text: 'Tutorial', items: tutorial.filter(isThere) },
      { text: 'How-to', items: howTo.filter(isThere) },
      { text: 'Reference', items: reference.filter(isThere) },
      { text: 'Explanation', items: explanation.filter(isThere) }
    ],
    outline: [2, 3],
    search: { provider: 'local' },
    socialLinks: [{ icon: 'github', link: repository }],
    editLink: { pattern: `${repository}/edit/main/docs/:path`, text: 'Edit this page' },
    externalLinkIcon: true,
    footer: { message: 'Apache License 2.0' }
  }
})

function page(text: string, path: string): DefaultTheme.NavItemWithLink {
  return { text, link: '/' + path }
}

function isThere(item: DefaultTheme.NavItemWithLink): boolean {
  return existsSync(join(docs, item.link.replace(/\/$/, '/README') + '.md'))
}

/** What is beside the pages, such as the parent's pom, is read at GitHub. */
function inRepository(target: string, page: string): string {
  if (/^([a-z]+:|\/|#)/i.test(target)) {
    return target
  }
  const path = normalize(join('docs', dirname(page), target))
  const isPage = path.startsWith('docs/') && /\.(md|html)(#|$)/.test(path)
  return isPage ? target : `${repository}/blob/main/${path}`
}

/** As GitHub does: letters, digits, `_` and `-` stay, blanks become `-`, the rest goes. */
function anchor(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-')
}
