import { useData } from "vitepress";
import { useLangs as useLinks } from "vitepress/dist/client/theme-default/composables/langs.js";
import { computed } from "vue";

/** The language menu of VitePress, where a page that a language lacks leads to the English one. */
export function useLangs(options) {
  const { theme } = useData();
  const { localeLinks, currentLang } = useLinks(options);
  const existing = ({ text, link }) => {
    const [home] = /^\/(\w+\/)?/.exec(link);
    const choice = [link, link.replace(home, "/"), home];
    return { text, link: choice.find((one) => theme.value.pages.includes(one.split("#")[0])) };
  };
  return { currentLang, localeLinks: computed(() => localeLinks.value.map(existing)) };
}
