import type { DefaultTheme } from "vitepress";

/** What the site says in one language around its guides. */
export interface Language {
  /** `en`, as in `<html lang>`, and the folder of its guides. */
  code: string;
  /** The language's own name for itself. */
  label: string;
  /** Where its pages are: English at the root, another language in a folder. */
  prefix: "" | `${string}/`;
  name: string;
  summary: string;
  guides: string;
  reference: string;
  /** What Redoc has beside its own labels: the link that skips the menu. */
  skip: string;
  theme?: Omit<DefaultTheme.Config, "nav" | "sidebar">;
  search?: DefaultTheme.LocalSearchOptions["translations"];
}

export const english = {
  code: "en",
  label: "English",
  prefix: "",
  name: "Conference server API",
  summary:
    "Manage the rooms of Tencent RTC Conference from a server and receive their events: guides, a reference of the server API, and its OpenAPI contract. Not an official document.",
  guides: "Guides",
  reference: "Reference",
  skip: "Skip to content",
} satisfies Language;

const korean = {
  code: "ko",
  label: "한국어",
  prefix: "ko/",
  name: "Conference 서버 API",
  summary:
    "서버에서 Tencent RTC Conference의 방을 관리하고 이벤트를 받는 방법. 가이드, 서버 API 레퍼런스, OpenAPI 계약을 담고 있습니다. 공식 문서가 아닙니다.",
  guides: "가이드",
  reference: "레퍼런스",
  skip: "본문으로 건너뛰기",
  theme: {
    outline: { label: "이 페이지의 내용", level: [2, 3] },
    docFooter: { prev: "이전", next: "다음" },
    darkModeSwitchLabel: "테마",
    lightModeSwitchTitle: "밝은 테마로 바꾸기",
    darkModeSwitchTitle: "어두운 테마로 바꾸기",
    sidebarMenuLabel: "메뉴",
    returnToTopLabel: "맨 위로",
    langMenuLabel: "언어 바꾸기",
    skipToContentLabel: "본문으로 건너뛰기",
    notFound: {
      title: "페이지가 없습니다",
      quote: "주소가 바뀌었거나 잘못 입력되었습니다.",
      linkLabel: "첫 페이지로 가기",
      linkText: "첫 페이지로",
    },
  },
  search: {
    button: { buttonText: "검색", buttonAriaLabel: "검색" },
    modal: {
      displayDetails: "자세히 보기",
      resetButtonTitle: "지우기",
      backButtonTitle: "닫기",
      noResultsText: "결과가 없습니다:",
      footer: {
        selectText: "선택",
        selectKeyAriaLabel: "Enter",
        navigateText: "이동",
        navigateUpKeyAriaLabel: "위쪽 화살표",
        navigateDownKeyAriaLabel: "아래쪽 화살표",
        closeText: "닫기",
        closeKeyAriaLabel: "Esc",
      },
    },
  },
} satisfies Language;

export const languages: readonly Language[] = [english, korean];
