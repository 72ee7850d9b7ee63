import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { HostText } from '../hostText.ts';

/**
 * The menu bar: what every program has. Undo and redo are left to the page, which keeps its own history; on macOS
 * the clipboard's keys work only through a menu.
 */
export function createMenu(text: HostText): Menu {
  const item = (role: MenuItemConstructorOptions['role'], label: string): MenuItemConstructorOptions =>
    role === undefined ? { label } : { role, label };
  const line: MenuItemConstructorOptions = { type: 'separator' };
  return Menu.buildFromTemplate([
    // macOS takes the first menu for its own, under the app's name.
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
    {
      label: text('menu.file'),
      submenu: [item('close', text('menu.close')), line, item('quit', text('menu.quit'))],
    },
    {
      label: text('menu.edit'),
      submenu: [
        item('cut', text('menu.cut')),
        item('copy', text('menu.copy')),
        item('paste', text('menu.paste')),
        item('selectAll', text('menu.selectAll')),
      ],
    },
    {
      label: text('menu.view'),
      submenu: [
        item('zoomIn', text('menu.zoomIn')),
        item('zoomOut', text('menu.zoomOut')),
        item('resetZoom', text('menu.zoomReset')),
        line,
        item('togglefullscreen', text('menu.fullScreen')),
      ],
    },
    { label: text('menu.window'), submenu: [item('minimize', text('menu.minimise'))] },
  ]);
}
