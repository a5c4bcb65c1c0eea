/**
 * Has Redoc take every blank tag for none: the operations of such a tag stand open on the page, where those of another tag
 * are folded. Redoc itself does so for the empty tag only, and that can have one place in the menu.
 */
export function withBlankTags(code: string): string {
  if (!hasBlankTag(code))
    throw new Error("Redoc has changed: its check for an empty tag is not where it was.");
  return code.replace(emptyTag, (_, tag: string, empty: string) => `if(${tag}.trim()===${empty}){`);
}

const emptyTag = /if\((\w+)===(``|"")\)\{(?=\w+\(\{operations:)/;

/** True of the code that holds the check. */
export const hasBlankTag = (code: string): boolean => emptyTag.test(code);
