import { X } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useAppText } from './useText.ts';
import { tell, useView } from './view.ts';

/** How long a passing message is shown, ms. */
const STAY = 6_000;

/** The last short message, at the foot of the window; one with something to do about it stays until it is closed. */
export function NoticeBar() {
  const text = useAppText();
  const notice = useView((view) => view.notice);
  const passing = notice !== null && notice.action === undefined && !notice.stays;
  useEffect(() => {
    if (!passing) return;
    const timer = setTimeout(() => {
      if (useView.getState().notice === notice) tell(null);
    }, STAY);
    return () => clearTimeout(timer);
  }, [passing, notice]);

  return (
    <div className="notice-place" role="status">
      {notice && (
        <div className="notice">
          <p>{notice.text}</p>
          {notice.action && (
            <Button
              variant="quiet"
              onPress={() => {
                notice.action?.run();
                tell(null);
              }}
            >
              {notice.action.label}
            </Button>
          )}
          <IconButton icon={X} label={text('notice.close')} onPress={() => tell(null)} />
        </div>
      )}
    </div>
  );
}
