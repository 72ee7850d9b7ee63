import { useLibraryText } from '../app/useText.ts';
import { goTo, offerInvitation, tell } from '../app/view.ts';
import { joinHost } from '../data/joining.ts';
import { useWords } from '../editor/state/words.ts';
import { InvitationDialog } from './InvitationDialog.tsx';
import { joinProblem } from './joinWords.ts';

/** Takes part in a plan on a team host, by a link that is pasted or that the page was opened with. */
export function JoinInvitationDialog({ invitation }: { readonly invitation: string }) {
  const text = useLibraryText();
  const { sync } = useWords();
  const close = () => offerInvitation(null);
  const join = async (given: string): Promise<string | null> => {
    const joined = await joinHost(given);
    if (!joined.ok) return joinProblem('host', joined.error, text, sync);
    close();
    goTo(joined.value.id);
    tell({ text: text('invite.done', { title: joined.value.title || text('recent.untitled') }) });
    return null;
  };
  const where = URL.canParse(invitation) ? new URL(invitation).host : '';
  return (
    <InvitationDialog
      title={text('invite.title')}
      text={invitation === '' ? text('invite.text') : text('invite.given', { where })}
      confirm={text('invite.join')}
      {...(invitation === '' ? {} : { given: invitation })}
      onInvitation={join}
      onClose={close}
    />
  );
}
