import { Bell, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { Menu } from '../ui/menu.tsx';
import { Popover } from '../ui/popover.tsx';
import { Select } from '../ui/select.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { useConfirm } from '../ui/use-confirm.ts';
import { useToast } from '../ui/use-toast.ts';
import { Part, Row } from './part.tsx';
import { useSpecimen } from './use-specimen.ts';

/** What lies above the page, and what opens it; the dialog opens each of the others, which lie above it. */
export function LayerParts() {
  const { name, long, sentence, options } = useSpecimen();
  const [open, setOpen] = useState(false);
  const [tab, setTab] = useState('0');
  return (
    <>
      <Part name="Dialog · Confirm · Menu · Popover · Toast">
        <Row>
          <Button onClick={() => setOpen(true)}>Dialog</Button>
          <Openers />
        </Row>
        <Dialog open={open} onClose={() => setOpen(false)} title={long}>
          <div className="space-y-4 overflow-y-auto p-5 pt-2">
            <p className="text-soft">{sentence}</p>
            <Field label={name}>
              <Select options={options.map((label) => ({ value: label, label }))} />
            </Field>
            <Row>
              <Openers />
            </Row>
          </div>
        </Dialog>
      </Part>
      <Part name="Tabs">
        <Tabs
          label={name}
          open={tab}
          onOpen={setTab}
          tabs={options.map((label, at) => ({
            id: String(at),
            label,
            count: at * 7,
            content: <p className="text-soft">{`${label}. ${sentence}`}</p>,
          }))}
        />
      </Part>
    </>
  );
}

function Openers() {
  const { name, long, sentence, save, remove, open } = useSpecimen();
  const confirm = useConfirm();
  const toast = useToast();
  const ask = () => void confirm({ title: `${remove}: ${name}`, text: <p>{sentence}</p>, doLabel: remove });
  const fail = () => void confirm({ title: long, doLabel: remove, act: () => Promise.reject(new Error('no')) });
  const retry = { label: open, onPress: () => toast({ tone: 'good', text: sentence }) };
  return (
    <>
      <Button variant="secondary" onClick={ask}>
        Confirm
      </Button>
      <Button variant="secondary" onClick={fail}>
        Confirm, failing
      </Button>
      <Menu
        trigger={<Button variant="secondary">Menu</Button>}
        items={() => [
          [
            { id: 'save', label: save, icon: Pencil, onSelect: () => toast({ text: save }) },
            { id: 'bell', label: long, icon: Bell, reason: sentence, onSelect: () => undefined },
          ],
          [{ id: 'remove', label: remove, icon: Trash2, tone: 'danger', onSelect: ask }],
        ]}
      />
      <Popover
        label="Popover"
        trigger={<span aria-hidden="true">Popover</span>}
        triggerClassName="min-h-11 rounded-xl border border-edge px-4 font-semibold"
      >
        {(close) => (
          <div className="space-y-3 p-2">
            <p>{sentence}</p>
            <Button size="small" onClick={close}>
              {save}
            </Button>
          </div>
        )}
      </Popover>
      <Button variant="quiet" onClick={() => toast({ tone: 'danger', text: long, action: retry })}>
        Toast
      </Button>
    </>
  );
}
