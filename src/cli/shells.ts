/**
 * The scripts that ask the command what may come next. By hand: the helper that there is for the command-line library
 * evaluates what was typed, `$(…)` included, and needs another package in bash.
 */
const bash = `# bash completion of trtc-conference
_trtc_conference() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    COMPREPLY+=("\${line%%$'\\t'*}")
  done < <(trtc-conference complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _trtc_conference trtc-conference
`;

const zsh = `#compdef trtc-conference
# zsh completion of trtc-conference
_trtc_conference() {
  local line
  local -a found
  while IFS= read -r line; do
    found+=("\${line/$'\\t'/:}")
  done < <(trtc-conference complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  _describe 'trtc-conference' found
}
if [ "\${funcstack[1]}" = "_trtc_conference" ]; then
  _trtc_conference "$@"
else
  compdef _trtc_conference trtc-conference
fi
`;

const fish = `# fish completion of trtc-conference
function __trtc_conference_complete
  set -l typed (commandline -opc)
  set -l current (commandline -ct)
  trtc-conference complete -- $typed[2..-1] "$current" 2>/dev/null
end
complete -c trtc-conference -f -a '(__trtc_conference_complete)'
`;

export const shells = { bash, zsh, fish } as const;

export type Shell = keyof typeof shells;
