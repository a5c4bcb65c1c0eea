import { existsSync } from "node:fs";
import type { DefaultTheme } from "vitepress";
import { fromRoot } from "../../scripts/root.ts";

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
  /** Whether the contract is translated too. Otherwise links into the reference lead to the English one. */
  hasReference: boolean;
  /** Its README at the root of the project, which may be shorter than the English one. */
  readme?: string | undefined;
  /** The link that skips the menu of the reference. */
  skip?: string;
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
  hasReference: true,
  readme: "README.md",
  skip: "Skip to content",
  theme: {
    notFound: {
      title: "There is no such page",
      quote: "It may have moved, or the address has a typing error. The search finds pages by their words.",
      linkText: "Go to the first page",
      linkLabel: "Go to the first page",
    },
  },
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
  hasReference: true,
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

const chinese = {
  code: "zh",
  label: "简体中文",
  prefix: "zh/",
  name: "Conference 服务端 API",
  summary:
    "在服务端管理 Tencent RTC Conference 的房间，并接收事件回调。包括指南、服务端 API 参考和 OpenAPI 契约。非官方文档。",
  guides: "指南",
  reference: "API 参考（英文）",
  hasReference: false,
  readme: "README.zh-CN.md",
  theme: {
    outline: { label: "本页内容", level: [2, 3] },
    docFooter: { prev: "上一页", next: "下一页" },
    darkModeSwitchLabel: "主题",
    lightModeSwitchTitle: "切换到浅色主题",
    darkModeSwitchTitle: "切换到深色主题",
    sidebarMenuLabel: "菜单",
    returnToTopLabel: "返回顶部",
    langMenuLabel: "切换语言",
    skipToContentLabel: "跳转到正文",
    notFound: {
      title: "页面不存在",
      quote: "页面可能已移动，也可能是地址有误。",
      linkLabel: "返回首页",
      linkText: "返回首页",
    },
  },
  search: {
    button: { buttonText: "搜索", buttonAriaLabel: "搜索" },
    modal: {
      displayDetails: "显示详情",
      resetButtonTitle: "清除",
      backButtonTitle: "关闭",
      noResultsText: "没有找到结果：",
      footer: {
        selectText: "选择",
        selectKeyAriaLabel: "回车键",
        navigateText: "切换",
        navigateUpKeyAriaLabel: "上方向键",
        navigateDownKeyAriaLabel: "下方向键",
        closeText: "关闭",
        closeKeyAriaLabel: "Esc 键",
      },
    },
  },
} satisfies Language;

/** The languages that have guides. */
export const translations: readonly Language[] = [korean, chinese].filter(({ code }) =>
  existsSync(fromRoot("docs", code)),
);

/** All languages of the site, English first. */
export const languages: readonly Language[] = [english, ...translations];
